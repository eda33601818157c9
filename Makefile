# What one needs every day; `make help` lists it. Only Go is needed for build and test: tests that need
# another tool (Chromium, Node, Java) say so and are skipped where it is missing, unless TIES_REQUIRE_ALL=1.

GOLANGCI_VERSION := v2.15.0
TOOLS := $(CURDIR)/build/bin

.PHONY: help
help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "%-15s %s\n", $$1, $$2}'

.PHONY: build
build: ## the program, as build/ties
	go build -o build/ties ./cmd/ties

.PHONY: test
test: ## all tests
	scripts/test.sh

.PHONY: agree
agree: PEOPLE ?= 100000
agree: ## both stores on the same questions over PEOPLE made-up people, byte for byte (minutes)
	scripts/neo4j-jars.sh
	TIES_AGREE_PEOPLE=$(PEOPLE) go test ./graph -run StoresAgreeAtRealSize -count 1 -timeout 60m -v

.PHONY: generate
generate: ## what is generated from schema.graphqls
	go tool gqlgen generate
	go generate ./bench/peer
	go -C bench/drivers mod tidy

.PHONY: web
web: ## the bundles of playground and explorer, from their lock files
	cd web/playground && npm ci && npm run build
	cd web/explorer && npm ci && npm run build

.PHONY: lint
lint: $(TOOLS)/golangci-lint-$(GOLANGCI_VERSION) ## gofmt, go vet, golangci-lint and the direction of imports
	$< run

$(TOOLS)/golangci-lint-$(GOLANGCI_VERSION):
	GOBIN=$(TOOLS) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	mv $(TOOLS)/golangci-lint $@

.PHONY: check
check: lint ## lint, and that what is generated or bundled is what the sources give
	scripts/check-generated.sh

.PHONY: bench
bench: ## ties beside its peers, and how it grows; writes docs/benchmarks.md (half an hour). FLAGS="-people 2000 -rounds 2" changes what is measured
	scripts/bench.sh -limit 50m -growth 10000,100000,1000000 -markdown docs/benchmarks.md -json build/bench/benchmarks.json $(FLAGS)

.PHONY: bench-quick
bench-quick: ## the ratios as JSON, on little data (two minutes); Neo4j is left out where its jars are missing
	@scripts/bench.sh --quick $(FLAGS)

.PHONY: figures
figures: ## throughput, latency and memory beside gqlgen's own executor (minutes)
	scripts/figures.sh

.PHONY: figures-sqlite
figures-sqlite: PEOPLE ?= 100000
figures-sqlite: ## the two SQLite drivers without cgo, on the statements of ties (minutes)
	go -C bench/drivers run . -people $(PEOPLE)

.PHONY: figures-import
figures-import: PEOPLE ?= 10000,100000
figures-import: ## how fast graphs get into both stores and out again, and with what memory (minutes); PEOPLE=10000,100000,1000000 takes longer
	scripts/neo4j-jars.sh
	go build -o build/ties ./cmd/ties
	go run ./bench/cmd/imports -people $(PEOPLE)

.PHONY: figures-explorer
figures-explorer: ## frame times of the explorer with 10,000 entities and 30,000 links in headless Chromium (minutes)
	go test ./cmd/ties -run '^$$' -bench ExplorerAtSize -benchtime 1x -timeout 15m
