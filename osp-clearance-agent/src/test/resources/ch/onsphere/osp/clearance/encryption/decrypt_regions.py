"""Decrypts an Azure client-side encryption v2 file: decrypt_regions.py KEY_HEX REGION NONCE IN OUT"""
import sys
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

key, region, nonce = bytes.fromhex(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
cipher = AESGCM(key)
seen = set()
with open(sys.argv[4], "rb") as sealed, open(sys.argv[5], "wb") as plain:
    while True:
        piece = sealed.read(nonce + region + 16)
        if not piece:
            break
        if piece[:nonce] in seen:
            sys.exit("a nonce was used twice")
        seen.add(piece[:nonce])
        plain.write(cipher.decrypt(piece[:nonce], piece[nonce:], None))
