module.exports = globalThis.cryptoOutside.hkdf;
