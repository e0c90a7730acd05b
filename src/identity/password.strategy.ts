import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { strangerIn } from '#platform/actor/actor';
import type { WebRequest } from '#platform/http/web-request';
import { SignIn, type SignInResult } from './sign-in.js';

/** Passport's local strategy: the result of a try becomes `request.user`, refusals included. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'login', passwordField: 'password', passReqToCallback: true });
  }

  /** Passport hands over whatever was sent; a field sent twice is a list. */
  async validate(request: WebRequest, login: unknown, password: unknown): Promise<SignInResult> {
    if (typeof login !== 'string' || typeof password !== 'string') return { outcome: 'wrong' };
    return this.signIn.run(strangerIn(request), login.trim(), password);
  }
}

/** Lets the controller decide what a refusal looks like: a wrong password is a page, not an exception. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, result: T | false): T {
    if (error) throw error;
    return (result || { outcome: 'wrong' }) as T;
  }

  override getRequest(context: ExecutionContext): unknown {
    return context.switchToHttp().getRequest();
  }
}
