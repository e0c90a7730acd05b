import { EmailAddress, RequiredText } from '#platform/forms/rules';

export class SupervisorForm {
  @RequiredText(100) supervisorName: string;
  @EmailAddress() supervisorEmail: string;
}
