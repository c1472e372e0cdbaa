"""One module per page: read the request, call one workflow, render its answer."""
