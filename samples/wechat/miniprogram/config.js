/** Where the backend is. A published mini-program speaks to https domains of its whitelist alone. */
module.exports = {
  baseUrl: 'http://127.0.0.1:8090',
}
