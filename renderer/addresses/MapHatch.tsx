/** The pattern of reserved addresses, once in the panel. */
export function MapHatch() {
  return (
    <svg className="sy-patterns" aria-hidden="true">
      <defs>
        <pattern id="sy-map-hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="sy-map-hatch-ground" width={5} height={5} />
          <path className="sy-map-hatch-lines" d="M0 0V5" />
        </pattern>
      </defs>
    </svg>
  );
}
