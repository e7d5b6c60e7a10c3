"""The manual: F1 opens it at the page about what somebody is doing, in the browser or in a window of ours."""
