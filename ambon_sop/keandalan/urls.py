"""The closed address of the figures."""

from django.urls import path

from . import metrik

app_name = "keandalan"
urlpatterns = [path("metrik", metrik.metrik, name="metrik")]
