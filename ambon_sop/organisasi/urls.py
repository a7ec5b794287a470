from django.urls import path

app_name = "organisasi"
urlpatterns: list[path] = []
