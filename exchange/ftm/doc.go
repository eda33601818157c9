// Package ftm is the form of FollowTheMoney: JSON Lines, one entity a line, relationships among them.
package ftm
