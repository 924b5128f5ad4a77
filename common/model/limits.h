#pragma once

#include <QtGlobal>

#include <array>

/// The bounds of the domain, checked on both ends. What bounds frames and sockets stands in the protocol and the
/// server.
namespace yak::limits {

inline constexpr qsizetype kDates = 366;
inline constexpr qsizetype kBlocks = 100;
inline constexpr qsizetype kSlots = 20'000;
inline constexpr qsizetype kRangesPerDay = 12;
inline constexpr qsizetype kParticipants = 10'000;

inline constexpr qsizetype kTitleGraphemes = 200;
inline constexpr qsizetype kTitleBytes = 1024;
inline constexpr qsizetype kNameGraphemes = 60;
inline constexpr qsizetype kNameBytes = 256;
inline constexpr qsizetype kDescriptionGraphemes = 2'000;
inline constexpr qsizetype kDescriptionBytes = 16'384;
inline constexpr qsizetype kPinBytes = 256;
inline constexpr qsizetype kDeviceLabelBytes = 256;
inline constexpr qsizetype kZoneBytes = 64;

inline constexpr qsizetype kRangesPerStroke = 2'000;
inline constexpr qsizetype kStrokesPerPaint = 256;

/// How many stretches a move of slots may have: two zones differ in a few a year.
inline constexpr qsizetype kShifts = 1'000;

inline constexpr int kWeightMin = 1;
inline constexpr int kWeightMax = 100;
inline constexpr int kWeightDefault = 1;

/// A reminder comes at most 30 days before the deadline.
inline constexpr int kRemindMinutes = 30 * 24 * 60;

inline constexpr std::array kSlotMinutes{5, 10, 15, 20, 30, 60};

} // namespace yak::limits
