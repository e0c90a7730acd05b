import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole } from '../actor/actor.js';
import { forbidden, Problem } from '../problems.js';
import { ACCESS, type Access } from './access.js';
import type { WebRequest } from './web-request.js';

/** Deny by default: reads the sign on the door and compares it with who stands there. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    const { actor, locked } = context.switchToHttp().getRequest<WebRequest>();
    if (locked) throw new Problem(423, 'locked');
    if (actor.kind !== 'person') throw new Problem(401, 'sign_in');
    if (access === 'signed-in') return true;
    if (!access || !hasRole(actor, ...access)) throw forbidden('not_your_role');
    return true;
  }
}
