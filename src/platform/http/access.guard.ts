import { type CanActivate, type ExecutionContext, Injectable, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole } from '../actor/actor.js';
import { forbidden, Problem } from '../problems.js';
import { ACCESS, type Access } from './access.js';
import type { WebRequest } from './web-request.js';

/** Deny by default: reads the sign on the door and compares it with who stands there. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly signs = new WeakMap<object, Map<object, Access | undefined>>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.signOn(context.getClass(), context.getHandler());
    if (access === 'public') return true;
    const { actor, locked } = context.switchToHttp().getRequest<WebRequest>();
    if (locked) throw new Problem(423, 'locked');
    if (actor.kind !== 'person') throw new Problem(401, 'sign_in');
    if (access === 'signed-in') return true;
    if (!access || !hasRole(actor, ...access)) throw forbidden('not_your_role');
    return true;
  }

  /** What is written on a door never changes, so it is read once. */
  private signOn(controller: Type, door: ReturnType<ExecutionContext['getHandler']>): Access | undefined {
    const known = this.signs.get(controller) ?? new Map<object, Access | undefined>();
    if (!known.has(door)) known.set(door, this.reflector.getAllAndOverride(ACCESS, [door, controller]));
    this.signs.set(controller, known);
    return known.get(door);
  }
}
