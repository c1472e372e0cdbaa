"""The web application, as a server runs it."""

import atexit
import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "genjin.surfaces.web.settings")

application = get_wsgi_application()

# What is loaded by now stays for good: the collector need not walk through it during a request.
gc.collect()
gc.freeze()
atexit.register(gc.unfreeze)
