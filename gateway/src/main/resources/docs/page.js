'use strict';

/* One list of all documents; the reader picks one at the top of the page. */
SwaggerUIBundle({
  dom_id: '#api',
  urls: [
    ['Accounts and sign-in', 'auth-service'],
    ['Catalogue', 'catalog-service'],
    ['Cart and orders', 'order-service'],
    ['Payments', 'payment-service'],
    ['Tickets', 'ticket-service'],
    ['Gates', 'validation-service'],
  ].map(([name, service]) => ({ name, url: `/v3/api-docs/${service}` })),
  layout: 'StandaloneLayout',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  deepLinking: true,
  validatorUrl: null,
});
