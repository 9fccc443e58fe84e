"""Unwraps a key by AES key wrap (RFC 3394): unwrap_key.py KEK_HEX WRAPPED_HEX OUT"""
import sys
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap

with open(sys.argv[3], "wb") as out:
    out.write(aes_key_unwrap(bytes.fromhex(sys.argv[1]), bytes.fromhex(sys.argv[2])))
