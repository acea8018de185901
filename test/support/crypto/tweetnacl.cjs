module.exports = globalThis.cryptoOutside.nacl;
