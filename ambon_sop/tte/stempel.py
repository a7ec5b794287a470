"""A time-stamping authority asked over HTTP (RFC 3161). pyHanko's own client leaves its connections open."""

import requests
from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

DETIK = 10


class Penstempel(TimeStamper):
    def __init__(self, alamat):
        super().__init__()
        self.alamat = alamat

    async def async_request_tsa_response(self, req):
        kepala = {"Content-Type": "application/timestamp-query"}
        try:
            jawaban = requests.post(self.alamat, data=req.dump(), headers=kepala, timeout=DETIK, allow_redirects=False)
            if jawaban.status_code != requests.codes.ok:  # also a redirect: it would lead to whom nobody has named
                raise requests.HTTPError(response=jawaban)
            return tsp.TimeStampResp.load(jawaban.content)
        except (requests.RequestException, ValueError) as galat:
            raise TimestampRequestError(f"The authority did not answer: {type(galat).__name__}") from galat
