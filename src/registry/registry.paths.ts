export const registryPaths = {
  verify: '/verify',
  verification: (token: string) => `/verify/${token}`,
  register: '/register',
  directory: '/directory',
};
