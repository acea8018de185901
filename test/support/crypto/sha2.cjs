module.exports = globalThis.cryptoOutside.sha2;
