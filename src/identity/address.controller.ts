import { Body, Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { SignedIn } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { AddressCodeForm, AddressForm } from './address.form.js';
import { ChangeAddress } from './change-address.js';
import { identityPaths } from './identity.paths.js';
import { RequestAddressChange } from './request-address-change.js';

const LIMIT = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Where one's own mail goes. */
@Controller()
export class AddressController {
  constructor(
    private readonly request: RequestAddressChange,
    private readonly change: ChangeAddress,
  ) {}

  @SignedIn()
  @Get(identityPaths.address)
  edit(): Page {
    return addressPage('');
  }

  @SignedIn()
  @RouteConfig(LIMIT)
  @Post(identityPaths.address)
  async create(@CurrentPerson() person: Person, @Body() body: { address?: string }): Promise<Page | Redirect> {
    const form = readForm(AddressForm, body);
    if (!form.ok) return addressPage(body.address ?? '', form.errors);
    return (await this.request.run(person, form.values))
      ? seeOther(identityPaths.addressCode, 'identity.address_code_sent')
      : addressPage(form.values.address, [{ field: 'password', code: 'wrong_password' }]);
  }

  @SignedIn()
  @Get(identityPaths.addressCode)
  editCode(): Page {
    return codePage();
  }

  @SignedIn()
  @RouteConfig(LIMIT)
  @Post(identityPaths.addressCode)
  async update(@CurrentPerson() person: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(AddressCodeForm, body);
    if (!form.ok) return codePage(form.errors);
    return (await this.change.run(person, form.values.code))
      ? seeOther(identityPaths.account, 'identity.address_changed')
      : codePage([{ field: 'code', code: 'wrong_code' }]);
  }
}

const addressPage = (address: string, errors: readonly FieldError[] = []): Page =>
  page(
    'identity/address',
    {
      address,
      accountHref: identityPaths.account,
      errors: formErrors(['address', 'password'], 'identity.fields', errors),
    } as object,
    errors.length ? 422 : 200,
  );

const codePage = (errors: readonly FieldError[] = []): Page =>
  page(
    'identity/address-code',
    {
      accountHref: identityPaths.account,
      againHref: identityPaths.address,
      errors: formErrors(['code'], 'identity.fields', errors),
    } as object,
    errors.length ? 422 : 200,
  );
