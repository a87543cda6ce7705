/**
 * Headers of every file of the window, whichever shell serves it. Nothing comes from elsewhere, no inline script runs,
 * nobody frames the page and it frames nobody.
 *
 * Styles may be inline: the component library writes its colour variables into a `<style>` element. Pictures may be
 * `data:`: style sheets of the editor draw their marks that way.
 */
export const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;
