/**
 * How requests usually begin and end, in percent of the requests of a column; rounded from
 * published reports of cities and departments. Only likely causes are ranked by it.
 */
const shares = {
  carriedIn: 2,
  granted: 40,
  partial: 10,
  'refused.stateSecret': 0.1,
  'refused.prohibitedByLaw': 1,
  'refused.security': 0.2,
  'refused.thirdParty': 0.5,
  'refused.internalAffairs': 0.5,
  'refused.processRecords': 0.5,
  'refused.enforcementFile': 0.5,
  'refused.administrativeQuery': 3,
  'unavailable.notHeld': 28,
  'unavailable.notReadyMade': 1,
  'unavailable.stillUnclear': 0.5,
  'declined.petition': 2,
  'declined.duplicate': 1,
  'declined.publication': 0.1,
  'declined.excessive': 0.1,
  'declined.reconfirmation': 0.1,
  carriedOver: 4,
};

export const usualShares2019 = { requests: { ...shares, other: 6 } };

export const usualShares2021 = {
  requests: { ...shares, 'other.notCorrected': 2, 'other.feeUnpaid': 0.2, 'other.rest': 4 },
};
