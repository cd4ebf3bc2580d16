using System.Globalization;

namespace MemoWeave.Shapes;

/// <summary>Tells whether the formats of a culture are those it came with.</summary>
internal static class CultureFormats
{
    /// <summary>Compares all that can be set on a culture with a fresh one of the same name, in which the order of sorting is named too.</summary>
    public static bool AreOriginal(CultureInfo culture)
    {
        var original = new CultureInfo(culture.CompareInfo.Name, culture.UseUserOverride);
        return Numbers(culture.NumberFormat).SequenceEqual(Numbers(original.NumberFormat))
            && Dates(culture.DateTimeFormat).SequenceEqual(Dates(original.DateTimeFormat))
            && culture.TextInfo.ListSeparator == original.TextInfo.ListSeparator;
    }

    private static IEnumerable<object> Numbers(NumberFormatInfo n) =>
    [
        n.CurrencyDecimalDigits, n.CurrencyDecimalSeparator, n.CurrencyGroupSeparator, n.CurrencyNegativePattern, n.CurrencyPositivePattern, n.CurrencySymbol,
        n.NumberDecimalDigits, n.NumberDecimalSeparator, n.NumberGroupSeparator, n.NumberNegativePattern,
        n.PercentDecimalDigits, n.PercentDecimalSeparator, n.PercentGroupSeparator, n.PercentNegativePattern, n.PercentPositivePattern, n.PercentSymbol,
        n.NaNSymbol, n.NegativeInfinitySymbol, n.PositiveInfinitySymbol, n.NegativeSign, n.PositiveSign, n.PerMilleSymbol, n.DigitSubstitution,
        .. Boxed(n.CurrencyGroupSizes), .. Boxed(n.NumberGroupSizes), .. Boxed(n.PercentGroupSizes), .. n.NativeDigits,
    ];

    private static IEnumerable<object> Dates(DateTimeFormatInfo d) =>
    [
        d.AMDesignator, d.PMDesignator, d.DateSeparator, d.TimeSeparator, d.CalendarWeekRule, d.FirstDayOfWeek,
        d.FullDateTimePattern, d.LongDatePattern, d.LongTimePattern, d.MonthDayPattern, d.ShortDatePattern, d.ShortTimePattern, d.YearMonthPattern,
        d.Calendar.GetType(), d.Calendar.TwoDigitYearMax, d.Calendar.Eras.Length, (d.Calendar as GregorianCalendar)?.CalendarType ?? default,
        (d.Calendar as HijriCalendar)?.HijriAdjustment ?? default,
        .. d.AbbreviatedDayNames, .. d.AbbreviatedMonthGenitiveNames, .. d.AbbreviatedMonthNames, .. d.DayNames, .. d.MonthGenitiveNames, .. d.MonthNames, .. d.ShortestDayNames,
    ];

    // Marked off by their number, so that {1, 2}{3} and {1}{2, 3} differ.
    private static IEnumerable<object> Boxed(int[] sizes) => [sizes.Length, .. sizes];
}
