import { SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
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
/**
 * For what a person does many times in a minute: the session counts as it was read a moment ago. Only where the statement that writes asks whether it
 * still stands (`STANDING`), and whatever else the door does comes after `certainly`.
 */
export const Presumes = () => RouteConfig({ presumes: true });
