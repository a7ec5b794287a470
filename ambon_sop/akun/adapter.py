"""What allauth may and may not do here: nobody signs up; accounts come by invitation."""

from allauth.account.adapter import DefaultAccountAdapter


class AkunAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False
