// Package helm checks the chart as `helm lint` does, and what it makes against the types of Kubernetes' own API.
package helm

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/yaml"

	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/lint"
	"helm.sh/helm/v3/pkg/lint/support"
)

type values = map[string]any

var onNeo4j = values{"kind": "neo4j", "neo4j": values{"url": "neo4j+s://db.example.org", "authSecret": values{"name": "neo4j"}}}

// cases are what people may set; each is linted, and what comes of it is checked.
var cases = map[string]struct {
	set  values
	want []string // kinds
}{
	"as it is":        {values{}, []string{"Service", "Service", "StatefulSet"}},
	"without backups": {values{"backup": values{"enabled": false}, "metrics": values{"enabled": false}}, []string{"Service", "StatefulSet"}},
	"Neo4j": {values{"store": onNeo4j, "replicas": 3},
		[]string{"Deployment", "Deployment", "PersistentVolumeClaim", "PodDisruptionBudget", "Service", "Service"}},
	"one server": {values{"store": onNeo4j, "replicas": 1, "backup": values{"enabled": false}}, []string{"Deployment", "Service", "Service"}},
	"public": {values{"publicURL": "https://ties.example.org:8443/", "ingress": values{"enabled": true, "tlsSecret": "tls", "className": "nginx"}},
		[]string{"Ingress", "Service", "Service", "StatefulSet"}},
	"all else": {values{"image": values{"digest": "sha256:" + strings.Repeat("a", 64)}, "imagePullSecrets": []any{values{"name": "pull"}},
		"settings": values{"TIES_PRIVATE": "true", "TIES_ALLOWED_HOST": "*"}, "podAnnotations": values{"a": "b"}, "nodeSelector": values{"disk": "ssd"},
		"tolerations": []any{values{"key": "a", "operator": "Exists"}}, "affinity": values{"nodeAffinity": values{}},
		"store": values{"kind": "sqlite", "sqlite": values{"size": "1Ti", "storageClass": "fast"}}}, []string{"Service", "Service", "StatefulSet"}},
}

func TestTheChartMakesWhatKubernetesTakes(t *testing.T) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			for _, message := range lint.AllWithKubeVersion("ties", c.set, "default", nil).Messages {
				if message.Severity > support.InfoSev {
					t.Error(message)
				}
			}
			var kinds []string
			for _, object := range render(t, c.set) {
				kinds = append(kinds, object.GetObjectKind().GroupVersionKind().Kind)
				checkPods(t, object)
			}
			if slices.Sort(kinds); !slices.Equal(kinds, c.want) {
				t.Errorf("made %v, want %v", kinds, c.want)
			}
		})
	}
}

func TestValuesThatCannotBeAreRefused(t *testing.T) {
	for want, set := range map[string]values{
		"url":                 {"store": values{"kind": "neo4j"}},
		"/store/neo4j/url":    {"store": values{"kind": "neo4j", "neo4j": values{"url": "bolt://neo4j:password@db", "authSecret": values{"name": "a"}}}},
		"/store/kind":         {"store": values{"kind": "postgres"}},
		"/publicURL":          {"ingress": values{"enabled": true}},
		"replica":             {"replica": 2},
		"TIES_NEO4J_PASSWORD": {"settings": values{"TIES_NEO4J_PASSWORD": "secret"}},
		"/image/digest":       {"image": values{"digest": "latest"}},
		"/backup/every":       {"backup": values{"every": "daily"}},
		"/settings/TIES_ID":   {"settings": values{"TIES_ID": true}},
	} {
		if _, err := renderText(set); err == nil || !strings.Contains(strings.ReplaceAll(err.Error(), ".", "/"), want) {
			t.Errorf("%v: %v, want a word about %s", set, err, want)
		}
	}
}

// render returns the objects that the chart makes, read as strictly as an API server reads them.
func render(t *testing.T, set values) []runtime.Object {
	t.Helper()
	files, err := renderText(set)
	if err != nil {
		t.Fatal(err)
	}
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{appsv1.AddToScheme, corev1.AddToScheme, networkingv1.AddToScheme, policyv1.AddToScheme} {
		if err := add(scheme); err != nil {
			t.Fatal(err)
		}
	}
	decoder := serializer.NewCodecFactory(scheme, serializer.EnableStrict).UniversalDeserializer()
	var objects []runtime.Object
	for name, text := range files {
		if !strings.HasSuffix(name, ".yaml") {
			continue
		}
		documents := yaml.NewDocumentDecoder(io.NopCloser(strings.NewReader(text)))
		for _, document := range all(t, documents) {
			object, _, err := decoder.Decode(document, nil, nil)
			if err != nil {
				t.Errorf("%s: %v in\n%s", name, err, document)
				continue
			}
			objects = append(objects, object)
		}
	}
	return objects
}

func renderText(set values) (map[string]string, error) {
	chart, err := loader.Load("ties")
	if err != nil {
		return nil, err
	}
	filled, err := chartutil.ToRenderValues(chart, set, chartutil.ReleaseOptions{Name: "graph", Namespace: "people"}, nil)
	if err != nil {
		return nil, err
	}
	return engine.Render(chart, filled)
}

// all returns the documents of a file that hold something.
func all(t *testing.T, from io.Reader) (documents [][]byte) {
	t.Helper()
	for {
		buffer := make([]byte, 1<<16)
		n, err := from.Read(buffer)
		if errors.Is(err, io.EOF) {
			return documents
		}
		if err != nil {
			t.Fatal(err)
		}
		if document := bytes.TrimSpace(buffer[:n]); len(document) > 0 {
			documents = append(documents, document)
		}
	}
}

// checkPods checks that the pods of an object may do no more than they have to, and that their volumes are there.
func checkPods(t *testing.T, object runtime.Object) {
	t.Helper()
	var pod corev1.PodSpec
	volumes := map[string]bool{}
	switch o := object.(type) {
	case *appsv1.StatefulSet:
		pod = o.Spec.Template.Spec
		for _, claim := range o.Spec.VolumeClaimTemplates {
			volumes[claim.Name] = true
		}
		checkSelected(t, o.Spec.Selector.MatchLabels, o.Spec.Template.Labels)
	case *appsv1.Deployment:
		pod = o.Spec.Template.Spec
		checkSelected(t, o.Spec.Selector.MatchLabels, o.Spec.Template.Labels)
	default:
		return
	}
	for _, volume := range pod.Volumes {
		volumes[volume.Name] = true
	}
	if s := pod.SecurityContext; s == nil || !*s.RunAsNonRoot || *s.RunAsUser == 0 || s.SeccompProfile == nil || *pod.AutomountServiceAccountToken {
		t.Errorf("the pod may do %+v", pod.SecurityContext)
	}
	for _, container := range pod.Containers {
		if err := checkContainer(container, volumes); err != nil {
			t.Errorf("%s: %v", container.Name, err)
		}
	}
}

func checkSelected(t *testing.T, selector, labels map[string]string) {
	t.Helper()
	for name, value := range selector {
		if labels[name] != value {
			t.Errorf("%s=%s selects none of %v", name, value, labels)
		}
	}
}

func checkContainer(c corev1.Container, volumes map[string]bool) error {
	s := c.SecurityContext
	if s == nil || *s.AllowPrivilegeEscalation || !*s.ReadOnlyRootFilesystem || !slices.Equal(s.Capabilities.Drop, []corev1.Capability{"ALL"}) {
		return fmt.Errorf("it may do %+v", s)
	}
	if c.Resources.Limits.Memory().IsZero() {
		return errors.New("its memory has no limit")
	}
	if c.Name == "ties" && (c.LivenessProbe == nil || c.ReadinessProbe == nil || c.StartupProbe == nil) {
		return errors.New("it is not probed")
	}
	for _, mount := range c.VolumeMounts {
		if !volumes[mount.Name] {
			return fmt.Errorf("there is no volume %s", mount.Name)
		}
	}
	names := map[string]bool{}
	for _, variable := range c.Env {
		if names[variable.Name] {
			return fmt.Errorf("%s is there twice", variable.Name)
		}
		names[variable.Name] = true
	}
	return nil
}
