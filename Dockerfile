# A small image of the server: docker build -t ties . (docker-compose.yml runs it with its database.) For both processors:
#
#   docker buildx build --platform linux/amd64,linux/arm64 --build-arg VERSION=0.2.0 --build-arg COMMIT=$(git rev-parse HEAD) \
#     --build-arg DATE=$(git log -1 --format=%cI) -t ties .
FROM --platform=$BUILDPLATFORM golang:1.26.8-alpine3.24@sha256:ce864e7223ac17b1775e6fd0b4c0db580c2eb50e7953a427916379e4b92a1628 AS build
WORKDIR /src
# The Go of go.mod, which may be newer than that of the image, comes with the modules.
ENV GOTOOLCHAIN=auto
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# Go builds for the other processor, which then need not be emulated.
ARG TARGETOS=linux TARGETARCH VERSION COMMIT DATE
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -buildvcs=false -o /image/usr/local/bin/ties \
    -ldflags "-s -w -X ties/internal/buildinfo.version=$VERSION -X ties/internal/buildinfo.commit=$COMMIT -X ties/internal/buildinfo.date=$DATE" \
    ./cmd/ties
RUN install -d -m 700 /image/data /image/backups \
    && install -d -m 1777 /image/tmp \
    && install -D -m 644 /etc/ssl/certs/ca-certificates.crt /image/etc/ssl/certs/ca-certificates.crt \
    && install -D -m 644 LICENSE /image/licenses/LICENSE \
    && install -m 644 internal/licenses/modules.md /image/licenses/modules.md \
    && install -m 644 web/playground/dist/licenses.md /image/licenses/playground.md \
    && install -m 644 web/explorer/dist/explore/licenses.md /image/licenses/explorer.md

# Nothing but the program, the certificates of authorities, and the licenses of what is bundled.
FROM scratch
COPY --from=build /image /
COPY --from=build --chown=10001:10001 /image/data /data
COPY --from=build --chown=10001:10001 /image/backups /backups
USER 10001:10001
# The default store, sqlite:ties.db, is here.
WORKDIR /data
VOLUME /data
ENV TIES_LISTEN=:8080 PATH=/usr/local/bin
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["ties", "health"]
ENTRYPOINT ["ties"]
CMD ["serve"]
