/** Why a package is not taken; words at `packages.refused.<code>`. */
export type PackageRefusalCode =
  | 'none'
  | 'too_large'
  | 'not_zip'
  | 'damaged'
  | 'bomb'
  | 'encrypted'
  | 'paths'
  | 'no_manifest'
  | 'manifest_inside'
  | 'other_standard'
  | 'not_scorm'
  | 'unreadable_manifest'
  | 'nothing_to_launch'
  | 'launch_outside'
  | 'launch_missing'
  | 'unknown_type'
  | 'type_lies'
  | 'malware'
  | 'scanner_away'
  | 'known';

/** `detail` names the file or the package that it is about. */
export class PackageRefused extends Error {
  constructor(
    readonly code: PackageRefusalCode,
    readonly detail: string | null = null,
  ) {
    super(code);
  }
}
