import { SetMetadata } from '@nestjs/common';
import type { Role } from '../actor/actor.js';

export const ACCESS = 'kakehashi:access';

/** Who may use a route: anybody, anybody signed in, or holders of one of the roles. A route without a sign is closed to everybody. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** Open to the world. */
export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access);
/** Open to every signed-in person. */
export const SignedIn = () => SetMetadata(ACCESS, 'signed-in' satisfies Access);
/** Open to holders of one of these roles. */
export const For = (...wanted: Role[]) => SetMetadata(ACCESS, wanted satisfies Access);
