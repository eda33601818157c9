# A small image of the server: docker build -t ties . (docker-compose.yml runs it with its database.)
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags "-s -w" -o /ties ./cmd/ties

FROM alpine:3.22
RUN adduser -D -H -u 10001 ties && install -d -o ties /data
COPY --from=build /ties /usr/local/bin/ties
USER ties
# The default store, sqlite:ties.db, is here.
WORKDIR /data
VOLUME /data
ENV TIES_LISTEN=:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["wget", "-q", "--spider", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["ties"]
CMD ["serve"]
