import { RequiredText } from '#platform/forms/rules';

export class SignInForm {
  @RequiredText(254) login: string;
  @RequiredText(200) password: string;
}

export class PasswordResetForm {
  @RequiredText(254) login: string;
}

export class NewPasswordForm {
  @RequiredText(254) login: string;
  @RequiredText(20) code: string;
  @RequiredText(200, 12) password: string;
}
