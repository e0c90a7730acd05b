import './auto-save.js';
import './confirm-leave.js';
import './copy-button.js';
import './forget-drafts.js';
import './lesson-player.js';
import './one-by-one.js';
import './reading-tracker.js';
import './time-left.js';
