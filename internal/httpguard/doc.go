// Package httpguard refuses what pages of other sites have a browser send to a server: requests to a name that was made to
// point at it (DNS rebinding), and requests from another origin.
package httpguard
