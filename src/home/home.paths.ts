export const homePaths = {
  front: '/',
  home: '/home',
  accessibility: '/accessibility',
  accessibilityResults: '/accessibility/results',
  privacy: '/privacy',
  securityText: '/.well-known/security.txt',
};
