import { EmailAddress, RequiredText } from '#platform/forms/rules';

export class AddressForm {
  @EmailAddress() address: string;
  @RequiredText(200) password: string;
}

export class AddressCodeForm {
  @RequiredText(20) code: string;
}
