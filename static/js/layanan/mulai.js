// The editor of a service standard.
