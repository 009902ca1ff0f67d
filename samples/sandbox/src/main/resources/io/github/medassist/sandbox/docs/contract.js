SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  // Nothing leaves this machine: no online validator.
  validatorUrl: null,
  // What each error code means, and each call's scope.
  showExtensions: true,
});
