import { OneOf } from '#platform/forms/rules';
import { type Language, languages } from '#platform/locale/languages';
import { choicesFor, type Delivery } from './mail-topics.js';

/** `request` concerns only who speaks for an organisation; where it is not asked, its own way stays. */
export class MailPreferencesForm {
  @OneOf(choicesFor('returned')) returned: Delivery;
  @OneOf(choicesFor('decision')) decision: Delivery;
  @OneOf(choicesFor('request')) request: Delivery = 'immediate';
  @OneOf(choicesFor('news')) news: Delivery;
  @OneOf(languages) language: Language;
}
