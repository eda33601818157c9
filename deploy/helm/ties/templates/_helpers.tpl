{{- define "ties.name" -}}
{{- if contains "ties" .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-ties" .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "ties.selector" -}}
app.kubernetes.io/name: ties
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "ties.labels" -}}
{{ include "ties.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "ties.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end -}}
{{- end -}}

{{- /* What every container may do: nothing but run. */ -}}
{{- define "ties.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{- define "ties.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- /* Where the store is: variables that the server and backups share. */ -}}
{{- define "ties.storeEnv" -}}
{{- if eq .Values.store.kind "neo4j" }}
- name: TIES_STORE
  value: {{ .Values.store.neo4j.url | quote }}
- name: TIES_NEO4J_DATABASE
  value: {{ .Values.store.neo4j.database | quote }}
- name: TIES_NEO4J_AUTH_FILE
  value: /secrets/neo4j/auth
{{- else }}
- name: TIES_STORE
  value: sqlite:/data/ties.db
{{- end }}
{{- end -}}

{{- define "ties.storeMounts" -}}
{{- if eq .Values.store.kind "neo4j" }}
- {name: neo4j-auth, mountPath: /secrets/neo4j, readOnly: true}
{{- else }}
- {name: data, mountPath: /data}
{{- end }}
- {name: tmp, mountPath: /tmp}
{{- end -}}

{{- define "ties.volumes" -}}
{{- if eq .Values.store.kind "neo4j" }}
- name: neo4j-auth
  secret:
    secretName: {{ .Values.store.neo4j.authSecret.name }}
    defaultMode: 288 # 0440
    items: [{key: {{ .Values.store.neo4j.authSecret.key }}, path: auth}]
{{- end }}
- name: tmp
  emptyDir: {}
{{- end -}}

{{- define "ties.server" -}}
- name: ties
  image: {{ include "ties.image" . }}
  imagePullPolicy: {{ .Values.image.pullPolicy }}
  args: [serve]
  env:
    {{- include "ties.storeEnv" . | nindent 4 }}
    - name: TIES_LISTEN
      value: ":8080"
    {{- if not (hasKey .Values.settings "TIES_ALLOWED_HOST") }}
    - name: TIES_ALLOWED_HOST
      value: {{ $n := include "ties.name" . }}{{ printf "%s,%s.%s,%s.%s.svc,%s.%s.svc.cluster.local" $n $n .Release.Namespace $n .Release.Namespace $n .Release.Namespace | quote }}
    {{- end }}
    {{- with .Values.publicURL }}
    - name: TIES_PUBLIC_URL
      value: {{ . | quote }}
    {{- end }}
    {{- if .Values.metrics.enabled }}
    - name: TIES_METRICS_LISTEN
      value: {{ printf ":%v" .Values.metrics.port | quote }}
    {{- end }}
    {{- range $name, $value := .Values.settings }}
    - name: {{ $name }}
      value: {{ $value | quote }}
    {{- end }}
  ports:
    - {name: http, containerPort: 8080}
    {{- if .Values.metrics.enabled }}
    - {name: metrics, containerPort: {{ .Values.metrics.port }}}
    {{- end }}
  startupProbe:
    httpGet: {path: /healthz, port: http}
    periodSeconds: 2
    failureThreshold: 150 # a large file may have to be brought up to date
  livenessProbe:
    httpGet: {path: /healthz, port: http}
    periodSeconds: 10
    timeoutSeconds: 5
  readinessProbe:
    httpGet: {path: /readyz, port: http}
    periodSeconds: 5
    timeoutSeconds: 5
  resources: {{- toYaml .Values.resources | nindent 4 }}
  securityContext: {{- include "ties.containerSecurity" . | nindent 4 }}
  volumeMounts: {{- include "ties.storeMounts" . | nindent 4 }}
{{- end -}}

{{- define "ties.backup" -}}
- name: backup
  image: {{ include "ties.image" . }}
  imagePullPolicy: {{ .Values.image.pullPolicy }}
  args: [backup, --every, {{ .Values.backup.every | quote }}, --keep, {{ .Values.backup.keep | quote }}, /backups]
  env:
    {{- include "ties.storeEnv" . | nindent 4 }}
  resources: {{- toYaml .Values.backupResources | nindent 4 }}
  securityContext: {{- include "ties.containerSecurity" . | nindent 4 }}
  volumeMounts:
    {{- include "ties.storeMounts" . | nindent 4 }}
    - {name: backups, mountPath: /backups}
{{- end -}}

{{- /* What pods have besides their containers. */ -}}
{{- define "ties.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 15 # it needs less than 10
securityContext: {{- include "ties.podSecurity" . | nindent 2 }}
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "ties.podMetadata" -}}
labels:
  {{- include "ties.selector" . | nindent 2 }}
  app.kubernetes.io/component: {{ .component }}
{{- with .annotations }}
annotations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "ties.claim" -}}
accessModes: [ReadWriteOnce]
{{- with .storageClass }}
storageClassName: {{ . }}
{{- end }}
resources: {requests: {storage: {{ .size }}}}
{{- end -}}
