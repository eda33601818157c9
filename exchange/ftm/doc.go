// Package ftm reads and writes FollowTheMoney: entities in JSON, relationships among them. It writes one a line.
package ftm
