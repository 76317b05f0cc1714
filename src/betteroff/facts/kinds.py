"""The kinds of things that facts and rules tell apart."""

from __future__ import annotations

from enum import IntEnum


class Nation(IntEnum):
    """Where the home is; it decides the income tax, unless a tax code says otherwise."""

    ENGLAND = 0
    SCOTLAND = 1
    WALES = 2


class Tenure(IntEnum):
    """How the home is held, as far as Universal Credit asks."""

    NONE = 0
    SOCIAL = 1
    PRIVATE = 2
    OWNER = 3
    SHARED_OWNERSHIP = 4
    SUPPORTED = 5
    """Specified accommodation."""
    TEMPORARY = 6
    """Temporary accommodation of a local authority, for homeless people."""
    TEMPORARY_SINCE_BEFORE = 7
    """The same, in the award on 10 April 2018 with rent and charges unchanged since."""
    HOSTEL = 8
    RESIDENTIAL_REHABILITATION = 9
    CARE_HOME = 10
    """Residential rehabilitation whose programme is a care home."""


class PayPeriod(IntEnum):
    """What one pay day pays for; a year only for published tables."""

    WEEK = 0
    FORTNIGHT = 1
    FOUR_WEEKS = 2
    MONTH = 3
    YEAR = 4


class PensionChoice(IntEnum):
    """What an employee chose about a workplace pension."""

    AUTOMATIC = 0
    OPTED_OUT = 1
    PERCENTAGE = 2


class PensionKind(IntEnum):
    """How a pension contribution is taken."""

    RELIEF_AT_SOURCE = 0
    NET_PAY = 1
    SALARY_SACRIFICE = 2


class TaxCode(IntEnum):
    """What a tax code does; the standard code is that of the year's personal allowance."""

    STANDARD = 0
    ALLOWANCE = 1
    ADDITIONAL_PAY = 2
    BASIC_RATE = 3
    D0 = 4
    D1 = 5
    D2 = 6
    D3 = 7
    NO_TAX = 8


class CodePrefix(IntEnum):
    """Whose rates a tax code leads to: S for Scotland, C (or none on a stated code) for the rest."""

    BY_HOME = 0
    SCOTTISH = 1
    NOT_SCOTTISH = 2


class MarriageAllowance(IntEnum):
    """A tenth of the personal allowance, given to or received from a husband, wife or civil partner."""

    NONE = 0
    GIVES = 1
    RECEIVES = 2


class Capability(IntEnum):
    """What a work capability assessment found."""

    FIT = 0
    LIMITED = 1
    LIMITED_FOR_ACTIVITY = 2


class EsaComponent(IntEnum):
    """Which component an Employment and Support Allowance includes."""

    NONE = 0
    WORK_RELATED_ACTIVITY = 1
    SUPPORT = 2


class TreatmentKind(IntEnum):
    """The kinds of treatment for drug or alcohol dependency the law tells apart."""

    NONE = 0
    STRUCTURED = 1
    RESIDENTIAL = 2
    INFORMAL = 3


class StatutoryPay(IntEnum):
    """Pay in place of wages."""

    NONE = 0
    SICK_PAY = 1
    MATERNITY_PAY = 2
    PATERNITY_PAY = 3
    ADOPTION_PAY = 4
    MATERNITY_ALLOWANCE = 5
    SHARED_PARENTAL_PAY = 6
    PARENTAL_BEREAVEMENT_PAY = 7
    NEONATAL_CARE_PAY = 8


class Education(IntEnum):
    """How a course stands to the condition not to be receiving education (reg. 14)."""

    NOT_RECEIVING = 0
    EXCEPTED = 1
    EXCEPTED_WITHOUT_PARENTS = 2
    NOT_EXCEPTED = 3
