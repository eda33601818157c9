# Everyday tasks; `make help` lists them. Build and test need only Go: tests that need a missing tool (Chromium, Node,
# Java) are skipped and say so, unless TIES_REQUIRE_ALL=1.

GOLANGCI_VERSION := v2.15.0
TOOLS := $(CURDIR)/build/bin

.PHONY: help
help: ## show this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "%-15s %s\n", $$1, $$2}'

.PHONY: build
build: ## build the program to build/ties
	go build -o build/ties ./cmd/ties

.PHONY: release
release: ## build archives for all platforms, with licences, lists of parts and checksums, to build/release (minutes the first time)
	go run ./scripts/release $(FLAGS)

.PHONY: test
test: ## run all tests
	scripts/test.sh

.PHONY: agree
agree: PEOPLE ?= 100000
agree: ## compare the answers of both stores over PEOPLE generated people, byte for byte (minutes)
	scripts/neo4j-jars.sh
	TIES_AGREE_PEOPLE=$(PEOPLE) go test ./graph -run StoresAgreeAtRealSize -count 1 -timeout 60m -v

.PHONY: generate
generate: ## regenerate code from schema.graphqls, and the licenses of what is linked in
	go tool gqlgen generate
	go generate ./bench/peer
	go run ./scripts/operations
	mkdir -p build
	go run ./scripts/licenses > build/modules.md && mv build/modules.md internal/licenses/modules.md
	go -C bench/drivers mod tidy

.PHONY: web
web: ## build the bundles of playground and explorer
	cd web/playground && npm ci && npm run build
	cd web/explorer && npm ci && npm run build

.PHONY: lint
lint: $(TOOLS)/golangci-lint-$(GOLANGCI_VERSION) ## run gofmt, go vet, golangci-lint and the import rules
	$< run

$(TOOLS)/golangci-lint-$(GOLANGCI_VERSION):
	GOBIN=$(TOOLS) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	mv $(TOOLS)/golangci-lint $@

.PHONY: check
check: lint structure platforms ## lint, structure, platforms, and check that generated code and bundles are up to date
	scripts/check-generated.sh

.PHONY: structure
structure: ## check that packages are small enough to know: files, files that all need each other, methods
	go run ./scripts/structure $(FLAGS)

.PHONY: platforms
platforms: ## check that ties compiles for all platforms that it is released for
	@go run ./scripts/platforms

.PHONY: chart
chart: ## check the Helm chart, as helm lint does, and what it makes against the types of Kubernetes
	go -C deploy/helm test ./...

.PHONY: licenses
licenses: ## check that all that ties is built from has a licence that is allowed
	@go run ./scripts/licensecheck

.PHONY: vulnerabilities
vulnerabilities: ## search the program, and the Go that go.mod names, for known vulnerabilities
	@go run ./scripts/vulnerabilities $(FLAGS)

.PHONY: npm-audit
npm-audit: ## ask the npm registry for vulnerabilities of the packages in the pages' bundles
	cd web/playground && npm audit --omit=dev
	cd web/explorer && npm audit --omit=dev

.PHONY: reliability
reliability: ## attack ties, break what it runs on, and write docs/reliability.md (25 minutes); FLAGS="-soak 1h" passes flags
	scripts/neo4j-jars.sh
	scripts/client-tools.sh
	go build -o build/ties ./cmd/ties
	go run ./reliability -markdown docs/reliability.md $(FLAGS)

.PHONY: bench
bench: ## measure ties beside its peers and how it scales; writes docs/benchmarks.md and its picture (half an hour); FLAGS="-people 2000 -rounds 2" passes flags
	scripts/bench.sh -limit 50m -growth 10000,100000,1000000 -markdown docs/benchmarks.md -json build/bench/benchmarks.json $(FLAGS)

.PHONY: bench-quick
bench-quick: ## print the main ratios as JSON, on little data (two minutes); skips Neo4j if its jars are missing
	@scripts/bench.sh --quick $(FLAGS)

.PHONY: figures
figures: ## measure throughput, latency and memory beside gqlgen's own executor (minutes)
	scripts/figures.sh

.PHONY: figures-sqlite
figures-sqlite: PEOPLE ?= 100000
figures-sqlite: ## compare the two SQLite drivers without cgo on the statements of ties (minutes)
	go -C bench/drivers run . -people $(PEOPLE)

.PHONY: figures-import
figures-import: PEOPLE ?= 10000,100000
figures-import: ## measure time and memory of imports and exports on both stores (minutes); PEOPLE=10000,100000,1000000 takes longer
	scripts/neo4j-jars.sh
	go build -o build/ties ./cmd/ties
	go run ./bench/cmd/imports -people $(PEOPLE)

.PHONY: figures-explorer
figures-explorer: ## measure frame times of the explorer with 10,000 entities and 30,000 links in headless Chromium (minutes)
	go test ./internal/server -run '^$$' -bench ExplorerAtSize -benchtime 1x -timeout 15m
