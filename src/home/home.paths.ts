export const homePaths = {
  front: '/',
  home: '/home',
  accessibility: '/accessibility',
  privacy: '/privacy',
  securityText: '/.well-known/security.txt',
};
