import { Injectable } from '@nestjs/common';
import { MarkScript } from './mark-script.js';
import { StartCalibration } from './start-calibration.js';

/** What a trainer does in a calibration. */
@Injectable()
export class CalibrationActs {
  constructor(
    readonly start: StartCalibration,
    readonly mark: MarkScript,
  ) {}
}
