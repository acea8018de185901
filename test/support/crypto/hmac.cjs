module.exports = globalThis.cryptoOutside.hmac;
