module.exports = globalThis.outerNacl;
