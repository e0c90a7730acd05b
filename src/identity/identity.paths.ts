export const identityPaths = {
  signIn: '/login',
  signOut: '/logout',
  passwordReset: '/login/reset',
  newPassword: '/login/reset/code',
  account: '/account',
};
