"""Decrypts a compact JWE: decrypt_jwe.py JWK IN OUT"""
import sys
from jwcrypto import jwe, jwk

with open(sys.argv[1]) as key, open(sys.argv[2]) as sealed, open(sys.argv[3], "wb") as out:
    token = jwe.JWE(algs=["RSA-OAEP", "RSA-OAEP-256", "A256KW", "dir", "A256GCM"])
    token.deserialize(sealed.read(), jwk.JWK.from_json(key.read()))
    out.write(token.payload)
