from django.urls import path

app_name = "penomoran"
urlpatterns: list[path] = []
