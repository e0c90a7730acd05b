import { type CanActivate, type ExecutionContext, Injectable, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole, type Person } from '../actor/actor.js';
import { forbidden, Problem } from '../problems.js';
import { ACCESS, type Access } from './access.js';
import { personOf, type WebRequest } from './web-request.js';

/** Deny by default: reads the sign on the door and compares it with who stands there. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly signs = new WeakMap<object, Map<object, Access | undefined>>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<WebRequest>();
    request.sign = this.signOn(context.getClass(), context.getHandler());
    admit(request);
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

/** Throws unless the sign on the door names who stands there. */
function admit({ sign, actor, locked }: WebRequest): void {
  if (sign === 'public') return;
  if (locked) throw new Problem(423, 'locked');
  if (actor.kind !== 'person') throw new Problem(401, 'sign_in');
  if (sign === 'signed-in') return;
  if (!sign || !hasRole(actor, ...sign)) throw forbidden('not_your_role');
}

/** Who it certainly is, at a door that presumes: the database is asked now, and the door judges again. */
export async function certainly(request: WebRequest): Promise<Person> {
  await request.askNow?.();
  admit(request);
  return personOf(request);
}
